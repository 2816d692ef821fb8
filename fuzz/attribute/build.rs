//! Tells the attribute's sources that they are not a procedural macro crate here.

fn main() {
    println!("cargo::rustc-cfg=ordinary_library");
    println!("cargo::rerun-if-changed=build.rs");
}
