// What the attribute makes of `accept/scope/paths-in-macros.rs`; a test in `macros` compares it.

//! Methods with a hidden token, called by their paths with `self`, in the arguments of macros.
//! `self` is an argument there like any other, and the token is added after it.

use spin_lock_safe::spin_lock_safe;

macro_rules! either {
    ($condition:expr => $then:expr; else => $other:expr) => {
        if $condition { $then } else { $other }
    };
}

pub mod driver {
    use spin_lock_safe::SpinLock;
    pub struct Queue {
        waiting: SpinLock<Vec<u32>>,
    }
    impl Queue {
        fn length(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) -> usize {
            self.waiting.acquire(no_spin_lock_held).len()
        }
        fn longer(
            &self,
            than: usize,
            no_spin_lock_held: &::spin_lock_safe::LockToken,
        ) -> bool {
            Self::length(self, no_spin_lock_held) > than
        }
        fn busiest<'a>(
            &'a self,
            other: &'a Self,
            no_spin_lock_held: &::spin_lock_safe::LockToken,
        ) -> &'a Self {
            _ = &no_spin_lock_held;
            either!(
                Self::length(self, no_spin_lock_held) > Queue::length(other,
                no_spin_lock_held) => self; else => other
            )
        }
        ///
        /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
        pub fn report(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) -> String {
            _ = &no_spin_lock_held;
            println!("{}", Self::length(self, no_spin_lock_held));
            println!(
                "{} {length}", Self::longer(self, 3, no_spin_lock_held), length =
                Queue::length(self, no_spin_lock_held)
            );
            assert!(
                Self::longer(self, 0, no_spin_lock_held) || < Self >::length(self,
                no_spin_lock_held) == 0, "{}", Self::length(self, no_spin_lock_held)
            );
            assert_eq!(
                self.length(no_spin_lock_held), Self::length(self, no_spin_lock_held)
            );
            let lengths = vec![Self::length(self, no_spin_lock_held); 2];
            let text = format!(
                "{:?} {}", lengths, Self::length(Self::busiest(self, self,
                no_spin_lock_held), no_spin_lock_held)
            );
            let small = matches!(
                Self::length(self, no_spin_lock_held), 0..4 if ! Self::longer(self, 2,
                no_spin_lock_held)
            );
            debug_assert!(
                matches!(Queue::longer(& self, Self::length(self, no_spin_lock_held),
                no_spin_lock_held), false) || small
            );
            text
        }
    }
}

fn main() {}
