//! Expression fragments of every kind as operands, in a function under the attribute and in its twin.
//! Each list is put together again around a call, and must compute what it did.

#![allow(double_negations, unused_braces, unused_parens, unused_unsafe)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(5);

macro_rules! operands {
    ($(#[$attribute:meta])? $name:ident($token:ident) $lock:expr, $e:expr) => {
        $(#[$attribute])?
        pub(super) fn $name($token: &LockToken) -> Vec<i64> {
            let first = $e * 2 + $e - *$lock;
            let closure = |n: i64| n * $e + *$lock;
            let reference: &i64 = &$e;
            let mut all = vec![first, closure(2), *reference, *$lock];
            if $e > 2 && *$lock > 0 {
                all.push($e * 3);
            }
            while all.len() < 5 || *$lock < 0 {
                all.push(-$e);
            }
            for n in 0..$e.rem_euclid(3) + *$lock {
                all.push(n - $e);
            }
            all.push(match $e {
                3 | 7 if $e * 2 > *$lock => -1 + $e,
                n => n - $e * *$lock,
            });
            all.extend([*$lock, -$e, !$e, 2 - $e, $e as u8 as i64]);
            all.extend([*$lock, $e.pow(2), ($e, 1).0 * $e, [$e; 2][1]]);
            all.extend(vec![*$lock, i64::from($e == 3), $e << 1, $e & 6 | $e, $e.abs() - $e]);
            all.push(if let 3 = $e { *$lock } else { $e });
            all.push(loop {
                drop($lock);
                break $e * 2;
            });
            all.push((|| return $e * *$lock)());
            println!("{} {}", *$lock, $e * 2);
            all.push(format!("{}{}", *$lock, $e * 2).len() as i64);
            all.push(Wrap { value: $e * 2, other: *$lock }.value);
            drop($lock);
            all.push(*$lock + $e * 2);
            all
        }
    };
}

struct Wrap {
    value: i64,
    #[allow(dead_code)]
    other: i64,
}

const THREE: i64 = 3;

fn three() -> i64 {
    THREE
}

macro_rules! twins {
    ($($module:ident: $e:expr;)*) => {
        $(mod $module {
            use super::*;

            operands! { #[spin_lock_safe] annotated(token) OPEN.acquire(), $e }
            operands! { by_hand(token) OPEN.acquire(token), $e }
        })*

        fn main() {
            // SAFETY: there is no other token, and no lock is held.
            let token = unsafe { LockToken::enter() };
            $(assert_eq!($module::annotated(&token), $module::by_hand(&token));)*
        }
    };
}

twins! {
    literal: 3_i64;
    negative: -3_i64;
    minus: -(3_i64 - 1);
    double_minus: - -3_i64;
    not: !3_i64;
    sum: 1_i64 + 2;
    shift: 1_i64 << 2;
    bits: 1_i64 | 2;
    cast: 3_u8 as i64;
    comparison: (1 < 2) as i64;
    call: three();
    path: crate::THREE;
    method: 3_i64.pow(1);
    field: Wrap { value: 3, other: 0 }.value;
    index: [1_i64, 3][1];
    dereference: *&3_i64;
    parentheses: (1_i64 + 2);
    block: { 1_i64 + 2 };
    branch: if three() == 3 { 3_i64 } else { 4 };
    matching: match three() { 3 => 7_i64, _ => 8 };
    endless: loop { break 3_i64 };
    labeled: 'done: { break 'done 3_i64 };
    unchecked: unsafe { core::hint::black_box(3_i64) };
    macro_call: vec![3_i64][0];
    qualified: <i64 as From<u8>>::from(3);
}
