//! A nested function defined before its call, and one with a name of its own.
//! Then the call is known to mean it, and not the function of the scope.

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
            fn tally(n: u32) -> u32 {
                n * 10
            }
            tally(3) + tenfold(4)
        };
        fn tenfold(n: u32) -> u32 {
            n * 10
        }
        before + tally(1)
    }
}

fn main() {}
