//! Type fragments before `::`, after `as`, in generic arguments, in `let` and in closures.
//! In a function under the attribute they mean what they mean in its twin without it.

use core::mem::size_of;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<usize> = SpinLock::new(5);

macro_rules! types {
    ($(#[$attribute:meta])? $name:ident($token:ident) $lock:expr, $t:ty, $value:expr) => {
        $(#[$attribute])?
        pub(super) fn $name($token: &LockToken) -> Vec<usize> {
            let mut all = vec![*$lock, size_of::<$t>(), <$t>::size()];
            let value: $t = $value;
            let pair: (usize, $t) = (*$lock, value);
            all.push(pair.0 + <$t as Size>::size() + pair.1.kind());
            let function = |one: $t| -> usize { one.kind() + *$lock };
            all.push(function($value));
            let back = |_: usize| -> $t { $value };
            all.push(back(*$lock).kind());
            all.push(Some::<$t>($value).map_or(*$lock, |it| it.kind()));
            all.push((&raw const pair.1 as *const $t as usize != 0) as usize + *$lock);
            all.push((&raw const pair.1).cast::<$t>().is_null() as usize + *$lock);
            let list = [*$lock; size_of::<$t>() % 7];
            let many: Vec<Option<$t>> = list.iter().map(|_| None::<$t>).collect();
            all.push(many.len() + <[$t; 2]>::size() + <($t, u8)>::size());
            println!("{} {}", *$lock, <$t>::size());
            {
                fn nested(one: $t) -> usize {
                    one.kind()
                }
                struct Wrap($t);
                type Alias = $t;
                const SIZE: usize = <$t>::SIZE + 1;
                all.push(nested(Wrap($value).0) + <Alias>::size() + SIZE + *$lock);
            }
            all
        }
    };
}

trait Size: Sized {
    const SIZE: usize = 3;

    fn size() -> usize {
        size_of::<Self>()
    }

    fn kind(&self) -> usize {
        size_of_val(self)
    }
}

impl<T> Size for T {}

macro_rules! twins {
    ($($module:ident: $t:ty, $value:expr;)*) => {
        $(mod $module {
            use super::*;

            types! { #[spin_lock_safe] annotated(token) OPEN.acquire(), $t, $value }
            types! { by_hand(token) OPEN.acquire(token), $t, $value }
        })*

        fn main() {
            // SAFETY: there is no other token, and no lock is held.
            let token = unsafe { LockToken::enter() };
            $(assert_eq!($module::annotated(&token), $module::by_hand(&token));)*
        }
    };
}

twins! {
    name: u16, 1;
    path: core::num::NonZeroU8, core::num::NonZeroU8::MIN;
    generic: Vec<u8>, Vec::new();
    nested: Option<Vec<Option<u8>>>, None;
    qualified: <[u8] as ToOwned>::Owned, vec![1];
    reference: &'static str, "one";
    slice: &'static [u8], &[1, 2];
    mutable: &'static mut [u8], Default::default();
    array: [u8; 3], [1; 3];
    tuple: (u8, u16), (1, 2);
    unit: (), ();
    pointer: *const u8, core::ptr::null();
    function: fn(u8) -> u8, |n| n;
    unsafe_function: unsafe extern "C" fn(), entry_point;
    object: Box<dyn Fn(u8) -> u8 + Send>, Box::new(|n| n);
    bounds: &'static (dyn Fn(u8) -> u8 + Sync), &|n| n;
}

unsafe extern "C" fn entry_point() {}
