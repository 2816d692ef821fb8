//! Expression fragments that are references, closures, ranges, structures: called, indexed, unwrapped.
//! In a function under the attribute they mean what they mean in its twin without it.

#![allow(unused_braces, unused_parens)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(5);
static NUMBER: i64 = 3;

macro_rules! values {
    (
        $(#[$attribute:meta])? $name:ident($token:ident) $lock:expr;
        $reference:expr, $pointer:expr, $call:expr, $pair:expr, $range:expr, $list:expr, $option:expr
    ) => {
        $(#[$attribute])?
        pub(super) fn $name($token: &LockToken) -> Option<Vec<i64>> {
            let mut all = vec![*$lock, *$reference * 2, -*$reference, $reference.pow(2)];
            all.push(*$reference + *$lock);
            all.extend([$call(3), $call(*$lock) * 2, -$call(1), ($call)(2), ($call, 1).0(4)]);
            all.push($call(*$lock) - $call($call(2)));
            all.extend((*$lock..).zip($range).map(|(a, b)| a * b));
            for n in $range {
                all.push(n * *$lock);
            }
            all.push($pair.count + *$lock);
            all.push(match $pair {
                Pair { count, .. } if count > 6 => count + *$lock,
                Pair { count, of } => count - of,
            });
            let Pair { of, .. } = $pair;
            all.push(of + $list[1] * $list.len() as i64 - *$lock);
            all.push($option? + *$lock);
            all.push(-$option? + [*$lock, $option?][1] * 2);
            if let Some(n) = $option {
                all.push(n + *$lock);
            }
            // SAFETY: it points to a static.
            all.push(unsafe { *$pointer * 2 + *$lock });
            all.push(*$lock + i64::from($pointer.is_aligned()) + ($pointer as usize as i64 & 1));
            println!("{} {} {}", *$lock, *$reference, $call(1));
            assert!($reference == &3 && *$lock == 5, "{}", $pair.of);
            drop((*$lock, $call, $range, $pair, &$list, &$option));
            Some(all)
        }
    };
}

#[derive(Clone, Copy, Default)]
struct Pair {
    count: i64,
    of: i64,
}

fn double(n: i64) -> i64 {
    n * 2
}

macro_rules! twins {
    ($(
        $module:ident: $reference:expr, $pointer:expr, $call:expr,
        $pair:expr, $range:expr, $list:expr, $option:expr;
    )*) => {
        $(mod $module {
            use super::*;

            values! {
                #[spin_lock_safe] annotated(token) OPEN.acquire();
                $reference, $pointer, $call, $pair, $range, $list, $option
            }
            values! {
                by_hand(token) OPEN.acquire(token);
                $reference, $pointer, $call, $pair, $range, $list, $option
            }
        })*

        fn main() {
            // SAFETY: there is no other token, and no lock is held.
            let token = unsafe { LockToken::enter() };
            $(assert_eq!($module::annotated(&token), $module::by_hand(&token));)*
        }
    };
}

twins! {
    plain: &NUMBER, &raw const NUMBER, |n: i64| n + 1,
        Pair { count: 7, of: 2 }, 1_i64..4, [1_i64, 2], Some(3_i64);
    mutable: &mut 3_i64, &raw const NUMBER, move |n: i64| -> i64 { n + 1 },
        Pair { of: 2, ..Pair::default() }, 1_i64..=4, &[1_i64, 2], Some(3_i64).filter(|n| *n > 1);
    cast: &3_i64 as &i64, &NUMBER as *const i64, double as fn(i64) -> i64,
        { Pair { count: 1, of: 2 } }, 1_i64..2 + 2, vec![1_i64, 2], None::<i64>.or(Some(4));
    block: { &NUMBER }, { &raw const NUMBER }, { double },
        if NUMBER > 2 { Pair::default() } else { Pair { count: 1, of: 1 } },
        { 0_i64..2 }, { [1_i64, 2] }, { Some(3_i64) };
    path: &crate::NUMBER, (&raw const NUMBER), crate::double,
        Pair::default(), -1_i64..1, *&[1_i64, 2], match NUMBER { n => Some(n) };
}
