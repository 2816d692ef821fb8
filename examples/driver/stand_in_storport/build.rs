//! Tells the linker what to export.

fn main() {
    for argument in ["/NOENTRY", "/NODEFAULTLIB"] {
        println!("cargo::rustc-link-arg-cdylib={argument}");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
