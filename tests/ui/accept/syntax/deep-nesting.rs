//! A body with 400 `if`s in each other, and one with 250 `match`es, each of which locks.
//! What rustc can read, the attribute can read, too.

#![recursion_limit = "256"]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! nested {
    ($name:ident $n:ident if [] $($body:tt)*) => {
        #[spin_lock_safe]
        fn $name($n: u32, token: &LockToken) {
            $($body)*
        }
    };
    ($name:ident $n:ident match [] $($body:tt)*) => {
        nested!($name $n if [] $($body)*);
    };
    ($name:ident $n:ident if [$first:tt $($rest:tt)*] $($body:tt)*) => {
        nested!($name $n if [$($rest)*]
            if $n > 0 { *OPEN.acquire() += 1; if $n > 1 { if $n > 2 { if $n > 3 { if $n > 4 {
            if $n > 0 { *OPEN.acquire() += 1; if $n > 1 { if $n > 2 { if $n > 3 { if $n > 4 {
                $($body)*
            }}}}} }}}}}
        );
    };
    ($name:ident $n:ident match [$first:tt $($rest:tt)*] $($body:tt)*) => {
        nested!($name $n match [$($rest)*]
            match $n { 0 => { *OPEN.acquire() -= 1; } _ => match $n { 1 => {} _ => { match $n { 2 => {} _ => {
            match $n { 0 => { *OPEN.acquire() -= 1; } _ => { *OPEN.acquire() += 2; match $n { 3 => {} _ => {
                $($body)*
            }}} }}}}}}
        );
    };
}

nested!(ifs n if [
    1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31
    32 33 34 35 36 37 38 39 40
]);
nested!(matches n match [
    1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31
    32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50
]);

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    ifs(9, &token);
    assert_eq!(std::mem::take(&mut *OPEN.acquire(&token)), 80);
    matches(9, &token);
    assert_eq!(*OPEN.acquire(&token), 100);
}
