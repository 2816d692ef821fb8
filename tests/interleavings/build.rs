//! Puts `sync` in the place of the runtime's.

fn main() {
    println!("cargo::rustc-cfg=spin_lock_safe_interleavings");
    println!("cargo::rerun-if-changed=build.rs");
}
