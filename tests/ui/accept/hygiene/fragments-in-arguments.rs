//! Expression fragments among the arguments of calls that get the token.
//! The arguments are put together again with the token, and `1 + 2` times 2 is still 6.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<i64> = SpinLock::new(0);

macro_rules! driver {
    ($e:expr) => {
        #[spin_lock_safe]
        mod driver {
            use super::*;

            struct Disk {}

            impl Disk {
                fn limit(&self, n: i64) -> i64 {
                    *OPEN.acquire() += n;
                    n
                }
            }

            fn add(n: i64) -> i64 {
                *OPEN.acquire() += n;
                n
            }

            fn named(token: &LockToken, n: i64) -> i64 {
                *OPEN.acquire() += n;
                n
            }

            pub fn all() -> [i64; 4] {
                let disk: Disk = Disk {};
                let by_path = Disk::limit(&disk, $e * 2);
                [add($e * 2), disk.limit($e * 2), by_path, named($e * 2)]
            }
        }

        #[spin_lock_safe(also(&add))]
        fn also(token: &LockToken) -> i64 {
            add($e * 2)
        }
    };
}

fn add(n: i64, token: &LockToken) -> i64 {
    *OPEN.acquire(token) += n;
    n
}

driver!(1 + 2);

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    assert_eq!(driver::all(&token), [6; 4]);
    assert_eq!(also(&token), 6);
}
