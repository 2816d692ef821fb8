//! Modules that import each other by globs, in circles.
//! Looking a name up does not take longer for each way around.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    pub mod m0 {
        pub use super::*;

        pub fn f0() {
            nothing();
            super::nothing();
        }
    }
    pub use m0::*;

    pub mod m1 {
        pub use super::*;

        pub fn f1() {
            nothing();
            super::nothing();
        }
    }
    pub use m1::*;

    pub mod m2 {
        pub use super::*;

        pub fn f2() {
            nothing();
            super::nothing();
        }
    }
    pub use m2::*;

    pub mod m3 {
        pub use super::*;

        pub fn f3() {
            nothing();
            super::nothing();
        }
    }
    pub use m3::*;

    pub mod m4 {
        pub use super::*;

        pub fn f4() {
            nothing();
            super::nothing();
        }
    }
    pub use m4::*;

    pub mod m5 {
        pub use super::*;

        pub fn f5() {
            nothing();
            super::nothing();
        }
    }
    pub use m5::*;

    pub mod m6 {
        pub use super::*;

        pub fn f6() {
            nothing();
            super::nothing();
        }
    }
    pub use m6::*;

    pub mod m7 {
        pub use super::*;

        pub fn f7() {
            nothing();
            super::nothing();
        }
    }
    pub use m7::*;

    pub mod m8 {
        pub use super::*;

        pub fn f8() {
            nothing();
            super::nothing();
        }
    }
    pub use m8::*;

    pub mod m9 {
        pub use super::*;

        pub fn f9() {
            nothing();
            super::nothing();
        }
    }
    pub use m9::*;

    pub mod m10 {
        pub use super::*;

        pub fn f10() {
            nothing();
            super::nothing();
        }
    }
    pub use m10::*;

    pub mod m11 {
        pub use super::*;

        pub fn f11() {
            nothing();
            super::nothing();
        }
    }
    pub use m11::*;

    pub mod m12 {
        pub use super::*;

        pub fn f12() {
            nothing();
            super::nothing();
        }
    }
    pub use m12::*;

    pub mod m13 {
        pub use super::*;

        pub fn f13() {
            nothing();
            super::nothing();
        }
    }
    pub use m13::*;

    pub mod m14 {
        pub use super::*;

        pub fn f14() {
            nothing();
            super::nothing();
        }
    }
    pub use m14::*;

    pub mod m15 {
        pub use super::*;

        pub fn f15() {
            nothing();
            super::nothing();
        }
    }
    pub use m15::*;

    pub fn nothing() {}
}

fn main() {}
