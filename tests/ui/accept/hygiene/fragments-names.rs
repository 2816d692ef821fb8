//! Literals, lifetimes, names, visibilities, attributes, items, paths and token trees as fragments.
//! In a function under the attribute they mean what they mean in its twin without it.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(5);

macro_rules! names {
    (
        $(#[$attribute:meta])? $name:ident($token:ident) $lock:expr; $literal:literal, $text:literal,
        $label:lifetime, $variable:ident, $vis:vis, $meta:meta,
        $item:item, $path:path, $function:path, $tree:tt
    ) => {
        $(#[$attribute])?
        #[$meta]
        $vis fn $name($token: &LockToken) -> Vec<i64> {
            $item
            #[cfg_attr(all(), allow(unused))]
            let mut $variable = vec![*$lock, -$literal, 2 - $literal, $literal * 2];
            $variable.push($literal + *$lock);
            $variable.push($text.len() as i64 + *$lock);
            $label: loop {
                drop($lock);
                break $label;
            }
            $variable.push($label: { break $label *$lock + $literal });
            $variable.push(match *$lock - 5 + $literal {
                $literal => 1,
                _ => 2,
            });
            $variable.push($path + *$lock);
            $variable.push($function(*$lock) * 2 - $function($literal));
            $variable.push($tree as i64 + *$lock);
            println!(concat!("{} ", $text), *$lock);
            {
                #[$meta]
                struct Wrap {
                    $vis field: i64,
                }
                let wrap = Wrap { field: *$lock };
                $variable.push(wrap.field + fragment());
            }
            $variable
        }
    };
}

fn double(n: i64) -> i64 {
    n * 2
}

macro_rules! twins {
    (
        $($module:ident: $literal:literal, $text:literal,
        $label:lifetime, $variable:ident, $vis:vis, $meta:meta,
        { $item:item } $path:path, $function:path, $tree:tt;)*
    ) => {
        $(mod $module {
            use super::*;

            names! {
                #[spin_lock_safe] annotated(token) OPEN.acquire(); $literal, $text,
                $label, $variable, $vis, $meta, $item, $path, $function, $tree
            }
            names! {
                by_hand(token) OPEN.acquire(token); $literal, $text,
                $label, $variable, $vis, $meta, $item, $path, $function, $tree
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
    plain: 3_i64, "one", 'a, all, pub, allow(dead_code),
        { fn fragment() -> i64 { 7 } }
        crate::THREE, double, 4;
    negative: -3_i64, r"two", 'acquire, acquire, pub(crate), cfg(all()),
        { const fn fragment() -> i64 { 8 } }
        crate::Pair::<u8>::VALUE, self::double, (4 + 1);
    others: 0x7_i64, "", 'b, release, pub(super), doc = "documented",
        { pub(self) fn fragment() -> i64 { 8 } }
        crate::THREE, i64::abs, { 2 };
}

const THREE: i64 = 3;

struct Pair<T>(T);

impl<T> Pair<T> {
    const VALUE: i64 = -4;
}
