//! Block fragments as bodies, before what could be an operator: `*`, `-`, `&`, `(`, `[`, `|`.
//! A statement that ends with its block ends there, in a function and in its twin.

#![allow(unused_must_use, clippy::all)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(0);

macro_rules! blocks {
    ($(#[$attribute:meta])? $name:ident($token:ident, $n:ident) $lock:expr, $b:block) => {
        $(#[$attribute])?
        fn $name($token: &LockToken) -> i64 {
            let mut $n = 0_i64;
            if $n < 1 $b else $b
            *$lock += 1;
            if $n < 3 $b
            *$lock += 2;
            while $n < 5 $b
            *$lock += 3;
            for _ in 0..2 $b
            *$lock += 4;
            if $n > 9 { *$lock += 6; } else if $n > 8 $b else $b
            (|| drop($lock))();
            if $n > 9 $b else $b
            [drop($lock)];
            if $n > 9 $b else $b
            |_: i64| drop($lock);
            {
                if *$lock > 1 $b else $b
                &*$lock;
            }
            match *$lock {
                0 => $b
                -1 => {}
                _ if $n > 1 => $b
                _ => $b
            }
            if $n > 9 $b else $b
            -*$lock - $n
        }
    };
}

blocks! { #[spin_lock_safe] annotated(token, n) OPEN.acquire(), { n += 1; } }
blocks! { by_hand(token, n) OPEN.acquire(token), { n += 1; } }

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    let annotated = annotated(&token);
    *OPEN.acquire(&token) = 0;
    assert_eq!(annotated, by_hand(&token));
}
