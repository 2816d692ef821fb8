//! A call of a function that is nested further below in the same block, and is named like one of
//! the scope with a hidden token. Way out: the nested function first, or another name.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
mod driver {
    use spin_lock_safe::SpinLock;

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    fn tally(n: u32) -> u32 {
        *OPEN.acquire() += n;
        n
    }

    pub fn read() -> u32 {
        let before = {
            let count = tally(3);
            fn tally(n: u32) -> u32 {
                n * 10
            }
            count
        };
        before + tally(1)
    }
}

fn main() {}
