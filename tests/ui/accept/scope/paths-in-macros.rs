//! Methods with a hidden token, called by their paths with `self`, in the arguments of macros.
//! `self` is an argument there like any other, and the token is added after it.

use spin_lock_safe::spin_lock_safe;

macro_rules! either {
    ($condition:expr => $then:expr; else => $other:expr) => {
        if $condition { $then } else { $other }
    };
}

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    pub struct Queue {
        waiting: SpinLock<Vec<u32>>,
    }

    impl Queue {
        fn length(&self) -> usize {
            self.waiting.acquire().len()
        }

        fn longer(&self, than: usize) -> bool {
            Self::length(self) > than
        }

        fn busiest<'a>(&'a self, other: &'a Self) -> &'a Self {
            either!(Self::length(self) > Queue::length(other) => self; else => other)
        }

        pub fn report(&self) -> String {
            println!("{}", Self::length(self));
            println!("{} {length}", Self::longer(self, 3), length = Queue::length(self));
            assert!(Self::longer(self, 0) || <Self>::length(self) == 0, "{}", Self::length(self));
            assert_eq!(self.length(), Self::length(self));
            let lengths = vec![Self::length(self); 2];
            let text = format!("{:?} {}", lengths, Self::length(Self::busiest(self, self)));
            let small = matches!(Self::length(self), 0..4 if !Self::longer(self, 2));
            debug_assert!(matches!(Queue::longer(&self, Self::length(self)), false) || small);
            text
        }
    }
}

fn main() {}
