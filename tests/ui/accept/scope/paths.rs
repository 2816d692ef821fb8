//! Calls by every kind of path: with generics, from `crate`, through imports and globs.
//! Each leads to a function of the scope.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::Irp;

    pub mod complete {
        use super::*;

        pub fn with_boost<const BOOST: i8>(irp: Irp) {
            IoCompleteRequest(irp, BOOST);
        }

        pub fn plain(irp: Irp) {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }

    pub use complete::*;

    pub fn start(irps: [Irp; 5]) {
        let [first, second, third, fourth, fifth] = irps;
        complete::with_boost::<1>(first);
        with_boost::<2>(second);
        crate::driver::complete::plain(third);
        self::complete::plain(fourth);
        plain(fifth);
    }
}

fn main() {}
