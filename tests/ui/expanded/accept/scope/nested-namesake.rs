// What the attribute makes of `accept/scope/nested-namesake.rs`; a test in `macros` compares it.

//! Functions nested in a body that are named like a function of the scope with a hidden token.
//! Below them in their blocks the name means them; after that it means the scope's function again.

use spin_lock_safe::spin_lock_safe;

pub mod driver {
    use spin_lock_safe::SpinLock;
    static OPEN: SpinLock<u32> = SpinLock::new(0);
    fn tally(n: u32, no_spin_lock_held: &::spin_lock_safe::LockToken) -> u32 {
        *OPEN.acquire(no_spin_lock_held) += n;
        n
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn read(no_spin_lock_held: &::spin_lock_safe::LockToken) -> u32 {
        let first = {
            fn tally(n: u32) -> u32 {
                n * 10
            }
            tally(2)
        };
        let second = {
            const fn tally(n: u32) -> u32 {
                n * 100
            }
            tally(3) + self::tally(0, no_spin_lock_held)
        };
        let third = {
            let tally = |n: u32| n * 1000;
            tally(4)
        };
        first + second + third + tally(1, no_spin_lock_held)
    }
}

fn main() {
    let token = unsafe { spin_lock_safe::LockToken::enter() };
    assert_eq!(driver::read(& token), 4321);
}
