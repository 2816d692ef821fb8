//! A scope that a macro makes: fragments as arguments, receivers and types of its own functions.
//! The functions with a hidden token compute what their twins with a visible one compute.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

macro_rules! driver {
    (
        $(#[$attribute:meta])? $name:ident($($token:ident)?)
        $lock:expr, $e:expr, $t:ty, $path:path, $closure:expr, $pattern:pat, $body:block
    ) => {
        $(#[$attribute])?
        pub mod $name {
            use super::*;

            pub(crate) static OPEN: SpinLock<i64> = SpinLock::new($e * 2);

            #[derive(Clone, Copy)]
            pub struct Disk(pub i64);

            impl Disk {
                const SIZE: i64 = $e * 3;

                fn add(self, n: i64 $(, $token: &LockToken)?) -> i64 {
                    *$lock += n * self.0;
                    n * 2
                }

                fn new(n: i64) -> Self {
                    Self(n)
                }
            }

            fn total(factor: i64 $(, $token: &LockToken)?) -> i64 {
                *$lock * factor + Disk::SIZE
            }

            pub fn all(n: i64 $(, $token: &LockToken)?) -> Vec<i64> {
                let disk: $t = <$t>::new($e * 2);
                let mut all = vec![disk.add($e * 2 $(, $token)?), total($e - 1 $(, $token)?)];
                all.push(2 * disk.add(-$e $(, $token)?) - $e);
                all.push(<$t>::add($path($e), $e $(, $token)?) * $e);
                all.push(<$t>::add($path($e * n), $e * 2 $(, $token)?));
                all.push([disk, $path(1)].iter().map(|it| it.add($e + 1 $(, $token)?)).sum());
                all.push($closure($e * 2) + total(1 $(, $token)?));
                all.push(match total($e $(, $token)?) {
                    $pattern => 1,
                    n => n * $e,
                });
                assert!(total($e * 2 $(, $token)?) != $e, "{}", total($e $(, $token)?));
                println!("{} {}", total($e * 2 $(, $token)?), $e * 2);
                let value = $body;
                all.push(value + total({ $e * 2 } $(, $token)?));
                if $e > 1 $body else { total($e $(, $token)?) };
                all
            }
        }
    };
}

macro_rules! twins {
    ($($module:ident: $pattern:pat => $e:expr;)*) => {
        $(mod $module {
            use super::*;

            driver! {
                #[spin_lock_safe] annotated()
                OPEN.acquire(), $e, Disk, Disk, |n| n + total(2 - 1), $pattern, { total(2) }
            }
            driver! {
                by_hand(token)
                OPEN.acquire(token), $e, Disk, Disk,
                |n| n + total(2 - 1, token), $pattern, { total(2, token) }
            }
        })*

        fn main() {
            // SAFETY: there is no other token, and no lock is held.
            let token = unsafe { LockToken::enter() };
            $(assert_eq!($module::annotated::all(3, &token), $module::by_hand::all(3, &token));)*
        }
    };
}

twins! {
    sum: 1 | 2 => 1_i64 + 2;
    negative: -100..=100 => -3_i64;
    cast: i64::MIN..0 => 3_u8 as i64;
}
