//! Pattern fragments in `let`, `match`, `if let`, `while let`, `for`, `matches!` and closures.
//! In a function under the attribute they match what they match in its twin without it.

#![allow(irrefutable_let_patterns, unused_mut, unused_parens, unused_variables)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(5);

macro_rules! patterns {
    ($(#[$attribute:meta])? $name:ident($token:ident, $n:ident) $lock:expr, $p:pat, $values:expr) => {
        $(#[$attribute])?
        pub(super) fn $name($token: &LockToken) -> Vec<i64> {
            let mut all = vec![*$lock];
            let $n = 0;
            for value in $values {
                all.push(match (value, *$lock) {
                    ($p, 5) => 1 + $n,
                    _ => 7,
                });
                all.push(match value {
                    $p if *$lock == 5 => *$lock + $n,
                    $p | _ => 0,
                });
                if let $p = value {
                    all.push(*$lock + $n);
                }
                if let ($p, 5) = (value, *$lock) {
                    all.push(2 + $n);
                }
                let mut rest = Some(value);
                while let Some($p) = rest {
                    all.push(*$lock);
                    rest = None;
                }
                let ($p) = value else {
                    all.push(*$lock);
                    continue;
                };
                all.push(i64::from(matches!((value, *$lock), ($p, 5))));
                all.push(i64::from(matches!(value, $p if *$lock > 1)));
            }
            all
        }
    };
}

macro_rules! bindings {
    (
        $(#[$attribute:meta])? $name:ident($token:ident, $n:ident)
        $lock:expr, $p:pat_param, $ty:ty, $value:expr
    ) => {
        $(#[$attribute])?
        pub(super) fn $name($token: &LockToken) -> Vec<i64> {
            let mut all = vec![*$lock];
            let $p: $ty = $value;
            all.push(*$lock + i64::from($n));
            for $p in [$value] {
                all.push(*$lock - i64::from($n));
            }
            all.push((|$p: $ty| i64::from($n) * *$lock)($value));
            all.push([$value].into_iter().map(|$p| i64::from($n) + *$lock).sum());
            fn nested($p: $ty) -> i64 {
                i64::from($n)
            }
            all.push(nested($value) + *$lock);
            all
        }
    };
}

macro_rules! twins {
    (
        $($module:ident($n:ident): $p:pat, $values:expr;)*
        ---
        $($other:ident($m:ident): $q:pat_param, $ty:ty, $value:expr;)*
    ) => {
        $(mod $module {
            use super::*;

            patterns! { #[spin_lock_safe] annotated(token, $n) OPEN.acquire(), $p, $values }
            patterns! { by_hand(token, $n) OPEN.acquire(token), $p, $values }
        })*

        $(mod $other {
            use super::*;

            bindings! { #[spin_lock_safe] annotated(token, $m) OPEN.acquire(), $q, $ty, $value }
            bindings! { by_hand(token, $m) OPEN.acquire(token), $q, $ty, $value }
        })*

        fn main() {
            // SAFETY: there is no other token, and no lock is held.
            let token = unsafe { LockToken::enter() };
            $(assert_eq!($module::annotated(&token), $module::by_hand(&token));)*
            $(assert_eq!($other::annotated(&token), $other::by_hand(&token));)*
        }
    };
}

#[derive(Clone, Copy)]
struct Pair {
    of: i64,
    acquire: i64,
}

twins! {
    either(n): 1 | 3, [1_i64, 2, 3];
    range(n): 1..=2, [1_i64, 2, 3];
    open_range(n): 2.., [1_i64, 2, 3];
    negative(n): -1, [-1_i64, 1];
    negative_range(n): -2..=-1, [-1_i64, 1];
    reference(n): &2, [&1_i64, &2];
    text(n): "acquire", ["acquire", "release"];
    some(n): Some(2 | 3), [Some(2_i64), None];
    slice(n): [1, .., 3], [[1_i64, 2, 3], [2, 2, 3]];
    constant(n): i64::MAX, [i64::MAX, 1];
    structure(n): Pair { of: 1, .. }, [Pair { of: 1, acquire: 2 }, Pair { of: 2, acquire: 1 }];
    ---
    name(n): n, i64, 3;
    mutable(n): mut n, i64, 3;
    by_reference(n): &n, &'static i64, &3;
    whole(n): n @ _, i64, 3;
    tuple(n): (n, _), (i64, u8), (3, 1);
    field(n): Pair { acquire: n, .. }, Pair, Pair { of: 1, acquire: 2 };
    array(n): [_, n, ..], [i64; 3], [1, 2, 3];
    parentheses(n): (n), i64, 3;
}
