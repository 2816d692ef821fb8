//! A scope that a macro makes: values, types and paths of the scope that are fragments.
//! A fragment is known for what is in it.

use spin_lock_safe::spin_lock_safe;

macro_rules! driver {
    ($disk:expr, $name:ident, $field:ident, $ty:ty, $path:path) => {
        #[spin_lock_safe]
        pub mod driver {
            use spin_lock_safe::SpinLock;

            pub struct Disk {
                open: SpinLock<u32>,
                next: Option<Box<Disk>>,
            }

            impl Disk {
                fn tally(&self) {
                    *self.open.acquire() += 1;
                }

                fn new(open: u32) -> Self {
                    Self { open: SpinLock::new(open), next: None }
                }
            }

            static DISK: Disk = Disk { open: SpinLock::new(0), next: None };

            pub fn tally_all($name: &$ty, others: &[$ty]) {
                $disk.tally();
                ($disk).tally();
                $name.tally();
                if let Some(next) = &$name.$field {
                    next.tally();
                }
                <$ty>::tally($disk);
                <$ty>::new(1).tally();
                let own: $ty = $path(2);
                own.tally();
                others.iter().for_each(|other: &$ty| other.tally());
            }
        }
    };
}

driver!(&DISK, disk, next, Disk, Disk::new);

fn main() {}
