//! Functions with hidden tokens that give back references, and types with lifetimes of their own.
//! The token is one more reference, and must not become the result's.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    static COUNT: SpinLock<u32> = SpinLock::new(0);

    pub fn find(list: &[u32], matches: impl Fn(&u32) -> bool) -> Option<&u32> {
        *COUNT.acquire() += 1;
        list.iter().find(|number| matches(*number))
    }

    pub fn less() -> fn(&u32, &u32) -> bool {
        *COUNT.acquire() += 1;
        |a, b| a < b
    }

    pub fn positive() -> Box<dyn Fn(&u32) -> bool> {
        *COUNT.acquire() += 1;
        Box::new(|number| *number > 0)
    }

    pub fn both() -> bool {
        let less = less();
        let one = 1;
        let is_less = less(&one, &2);
        positive()(&3) && is_less && find(&[1], |number| *number == 1).is_some()
    }
}

fn main() {}
