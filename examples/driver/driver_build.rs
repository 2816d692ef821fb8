//! Tells the linker that this is a driver.

fn main() {
    for argument in [
        "/DRIVER",
        "/SUBSYSTEM:NATIVE",
        "/ENTRY:DriverEntry",
        "/NODEFAULTLIB",
    ] {
        println!("cargo::rustc-link-arg-cdylib={argument}");
    }
}
