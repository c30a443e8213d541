@rem Scripts of package.json begin with exec, so that npm passes signals to the program and not to a shell. cmd has none: this.
@%*
