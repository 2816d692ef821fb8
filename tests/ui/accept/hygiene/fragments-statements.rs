//! Fragments that are statements, blocks and unit expressions, in a function and in its twin.
//! Blocks end without a `;`, and none of them may run into what stands after it.

#![allow(redundant_semicolons, unused_braces, unused_imports, unused_unsafe)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(5);

macro_rules! statements {
    (
        $(#[$attribute:meta])? $name:ident($token:ident, $n:ident)
        $lock:expr, $e:expr, $b:block, $s:stmt
    ) => {
        $(#[$attribute])?
        pub(super) fn $name($token: &LockToken) -> Vec<i64> {
            let mut $n = vec![*$lock];
            $e;
            *$lock = 5;
            $b
            *$lock += 1;
            $s;
            *$lock -= 0;
            { $e }
            *$lock -= 1;
            if *$lock > 0 $b else $b
            for _ in 0..*$lock $b
            while $n.len() < 3 { $e; drop($lock); $b $n.push(0); }
            'leave: { $b break 'leave *$lock; };
            let unit = $b;
            let () = $e;
            assert_eq!((unit, *$lock), ($e, 5));
            let closure = || { $s; *$lock };
            $n.push(closure());
            match *$lock {
                1 => $b
                2 if { $b true } => $e,
                5 => { $e }
                _ => $b,
            }
            (|()| *$lock)($b);
            drop(($lock, $b, $e));
            unsafe { $e; drop($lock) }
            $n.push(*$lock);
            $b
            $n
        }
    };
}

macro_rules! twins {
    ($($module:ident($n:ident): $e:expr, $b:block, $s:stmt;)*) => {
        $(mod $module {
            use super::*;

            statements! { #[spin_lock_safe] annotated(token, $n) OPEN.acquire(), $e, $b, $s }
            statements! { by_hand(token, $n) OPEN.acquire(token), $e, $b, $s }
        })*

        fn main() {
            // SAFETY: there is no other token, and no lock is held.
            let token = unsafe { LockToken::enter() };
            $(assert_eq!($module::annotated(&token), $module::by_hand(&token));)*
        }
    };
}

fn nothing(_: i64) {}

twins! {
    call(n): nothing(1), { n.push(1) }, nothing(2);
    assignment(n): n[0] += 1, { n[0] -= 1 }, let _ = 3;
    branch(n): if n.len() > 2 { n[0] += 1 }, { n.push(2); }, if THREE > 2 {};
    matching(n): match n.len() { 0 => {} _ => n[0] *= 2 }, {}, match THREE { _ => () };
    repeated(n): for _ in 0..2 { n[0] += 3 }, { n.push(1); n.push(2) }, while THREE < 2 {};
    labeled(n): 'done: { if n.len() > 3 { break 'done } n[0] += 7 }, { n.push(1) }, 'a: { break 'a };
    unchecked(n): unsafe { n.set_len(1) }, { n.push(1) }, unsafe {};
    macro_call(n): assert!(n.len() > 0), { n.push(1) }, assert!(THREE > 2);
    braces(n): { n[0] += 1 }, { { n.push(1) } }, {};
    item(n): (), { n.push(1) }, const FOUR: i64 = 4;;
    function(n): (), { n.push(1) }, fn acquire(_: i64) {};
    import(n): (), { n.push(1) }, use core::mem::drop as forget;;
    binding(n): (), { n.push(1) }, let (_, mut _b): (i64, u8) = (1, 2);
}

const THREE: i64 = 3;
