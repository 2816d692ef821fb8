//! Replaces the runtime's `sync` with this package's.

fn main() {
    println!("cargo::rustc-cfg=spin_lock_safe_interleavings");
    println!("cargo::rerun-if-changed=build.rs");
}
