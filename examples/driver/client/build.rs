//! Tells the linker that this is a program without a C runtime.

fn main() {
    for argument in [
        "/SUBSYSTEM:CONSOLE",
        "/ENTRY:mainCRTStartup",
        "/NODEFAULTLIB",
    ] {
        println!("cargo::rustc-link-arg-bins={argument}");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
