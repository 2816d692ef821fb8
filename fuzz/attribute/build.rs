//! Tells the attribute's sources that they are no crate of procedural macros here.

fn main() {
    println!("cargo::rustc-cfg=ordinary_library");
    println!("cargo::rerun-if-changed=build.rs");
}
