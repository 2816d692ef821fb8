//! Makes the linker forward the driver's imports, except the routines that are here.

#![expect(clippy::expect_used, reason = "a build ends with a message")]

const DRIVER: &str = "../control/imports.txt";
const OWN: [&str; 3] = ["IoCreateDevice", "IoStartPacket", "IoStartNextPacket"];

fn main() {
    let imports = std::fs::read_to_string(DRIVER).expect("the driver's list of imports is there");
    let routines = imports.lines().filter_map(|line| line.split(' ').nth(1));
    for routine in routines {
        // A symbol with the plain name would clash with the import.
        let target = if OWN.contains(&routine) {
            format!("StandIn{routine}")
        } else {
            format!("ntoskrnl.exe.{routine}")
        };
        println!("cargo::rustc-link-arg-cdylib=/EXPORT:{routine}={target}");
    }
    for argument in ["/NOENTRY", "/NODEFAULTLIB"] {
        println!("cargo::rustc-link-arg-cdylib={argument}");
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={DRIVER}");
}
