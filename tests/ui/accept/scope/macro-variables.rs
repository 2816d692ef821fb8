//! A macro in the body whose variables are named like functions with a hidden token.
//! `$count` is what the macro is given, and no function.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    static OPEN: SpinLock<u32> = SpinLock::new(3);

    fn count(by: u32) -> u32 {
        *OPEN.acquire() + by
    }

    pub fn read() -> u32 {
        macro_rules! twice {
            ($count:expr) => {
                $count + $count + count($count)
            };
        }
        macro_rules! call {
            ($count:ident($($all:expr),*)) => {
                $count($($all),*)
            };
        }
        twice!(2) + call!(double(3)) + count(1)
    }

    fn double(n: u32) -> u32 {
        n * 2
    }
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { spin_lock_safe::LockToken::enter() };
    assert_eq!(driver::read(&token), 19);
}
