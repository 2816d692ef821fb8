//! A test of what locks, in an annotated module.
//! Its body is an entry point, which gets a token of its own, and the test calls that.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    pub static OPEN: SpinLock<u32> = SpinLock::new(0);

    pub mod tests {
        use super::OPEN;

        unsafe extern "C" fn check_that_nothing_is_open() {
            assert_eq!(*OPEN.acquire(), 0);
        }

        #[test]
        fn nothing_is_open() {
            // SAFETY: this thread holds no lock and has no other token.
            unsafe { check_that_nothing_is_open() };
        }

        pub unsafe extern "C" fn check() {
            // SAFETY: as above.
            unsafe { check_that_nothing_is_open() };
        }
    }
}

fn main() {}
