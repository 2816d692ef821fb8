//! A test that locks, in an annotated module.
//! A test harness passes no token, so that the test needs an entry point to call.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    pub static OPEN: SpinLock<u32> = SpinLock::new(0);

    #[test]
    fn nothing_is_open() {
        assert_eq!(*OPEN.acquire(), 0);
    }
}

fn main() {}
