//! Labels named like functions with a hidden token, before a value in parentheses.
//! `break 'finish (n)` is no call of `finish`.

#![allow(unused_parens)]

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    static OPEN: SpinLock<u32> = SpinLock::new(3);

    fn finish(n: u32) -> u32 {
        *OPEN.acquire() * n
    }

    fn retry() -> bool {
        *OPEN.acquire() > 2
    }

    pub fn read<'finish>(list: &'finish [u32]) -> u32 {
        let first = 'finish: {
            if list.is_empty() {
                break 'finish (finish(2));
            }
            break 'finish (list[0] + finish(1))
        };
        let mut left = 2;
        let second = 'retry: loop {
            left -= 1;
            if retry() && left > 0 {
                continue 'retry;
            }
            break 'retry (finish(left + 1) + first);
        };
        let f: for<'retry> fn(&'retry [u32]) -> &'retry [u32] = |list| list;
        second + f(list).len() as u32
    }
}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { spin_lock_safe::LockToken::enter() };
    assert_eq!(driver::read(&[], &token), 9);
    assert_eq!(driver::read(&[4, 5], &token), 12);
}
