// What the attribute makes of `accept/scope/borrowed-results.rs`; a test in `macros` compares it.

//! Functions with hidden tokens that give back references, and types with lifetimes of their own.
//! The token is one more reference, and must not become the result's.

use spin_lock_safe::spin_lock_safe;

pub mod driver {
    use spin_lock_safe::SpinLock;
    static COUNT: SpinLock<u32> = SpinLock::new(0);
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn find<'spin_lock_safe>(
        list: &'spin_lock_safe [u32],
        matches: impl Fn(&u32) -> bool,
        no_spin_lock_held: &::spin_lock_safe::LockToken,
    ) -> Option<&'spin_lock_safe u32> {
        *COUNT.acquire(no_spin_lock_held) += 1;
        list.iter().find(|number| matches(*number))
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn less(
        no_spin_lock_held: &::spin_lock_safe::LockToken,
    ) -> fn(&u32, &u32) -> bool {
        *COUNT.acquire(no_spin_lock_held) += 1;
        |a, b| a < b
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn positive(
        no_spin_lock_held: &::spin_lock_safe::LockToken,
    ) -> Box<dyn Fn(&u32) -> bool> {
        *COUNT.acquire(no_spin_lock_held) += 1;
        Box::new(|number| *number > 0)
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn both(no_spin_lock_held: &::spin_lock_safe::LockToken) -> bool {
        let less = less(no_spin_lock_held);
        let one = 1;
        let is_less = less(&one, &2);
        positive(no_spin_lock_held)(&3) && is_less
            && find(&[1], |number| *number == 1, no_spin_lock_held).is_some()
    }
}

fn main() {}
