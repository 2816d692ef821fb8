//! A statement fragment without a `;` before what could be an operator, in a function and in its twin.
//! It is a statement of its own: `-all` after it is the value, and nothing is subtracted from it.

#![allow(redundant_semicolons, unused_imports)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(5);

macro_rules! statements {
    ($(#[$attribute:meta])? $name:ident($token:ident) $lock:expr, $s:stmt) => {
        $(#[$attribute])?
        pub(super) fn $name($token: &LockToken) -> i64 {
            let mut all = 0;
            $s;
            all += *$lock;
            let closure = |n: &mut i64| { $s *n += *$lock; 0 };
            all += closure(&mut all);
            $s
            -all - *$lock
        }
    };
}

macro_rules! twins {
    ($($module:ident: $s:stmt;)*) => {
        $(mod $module {
            use super::*;

            statements! { #[spin_lock_safe] annotated(token) OPEN.acquire(), $s }
            statements! { by_hand(token) OPEN.acquire(token), $s }
        })*

        fn main() {
            // SAFETY: there is no other token, and no lock is held.
            let token = unsafe { LockToken::enter() };
            $(assert_eq!($module::annotated(&token), $module::by_hand(&token));)*
        }
    };
}

fn three() -> i64 {
    3
}

twins! {
    branch: if three() > 4 { unreachable!() };
    binding: let (_, _): (i64, u8) = (1, 2);
    diverging: let 3 = three() else { return 1 };
    item: use core::fmt::Debug as _;;
}
