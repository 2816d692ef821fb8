//! Tells the linker what is exported.

fn main() {
    for argument in ["/NOENTRY", "/NODEFAULTLIB"] {
        println!("cargo::rustc-link-arg-cdylib={argument}");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
