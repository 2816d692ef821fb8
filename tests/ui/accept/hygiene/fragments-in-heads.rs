//! Heads that a macro puts together: conventions, names, parameters, results, items and bodies.
//! They are read as if they were written out, and so is the token among the parameters.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! entry_point {
    (
        $(#[$attribute:meta])* $vis:vis extern $convention:literal
        $name:ident($($parameter:ident: $ty:ty),*) -> $result:ty $body:block
    ) => {
        $(#[$attribute])*
        #[spin_lock_safe]
        $vis unsafe extern $convention fn $name($($parameter: $ty),*) -> $result $body
    };
}

macro_rules! helper {
    (
        $(#[$attribute:meta])* $vis:vis $name:ident<$life:lifetime>
        ($pattern:pat_param = $ty:ty, $token:ident: $token_type:ty) -> $result:ty $body:block
    ) => {
        $(#[$attribute])*
        #[spin_lock_safe]
        $vis fn $name<$life>($pattern: $ty, $token: $token_type) -> $result $body
    };
    ($name:ident by $owner:path) => {
        #[spin_lock_safe]
        fn $name(token: &$owner) -> u32 {
            *OPEN.acquire()
        }
    };
}

macro_rules! scope {
    ($vis:vis $name:ident { $($item:item)* }) => {
        #[spin_lock_safe]
        $vis mod $name {
            use super::*;

            $($item)*
        }
    };
    ($ty:ty: $($trait:path)?; $($name:ident)* $body:block) => {
        #[spin_lock_safe]
        impl $($trait for)? $ty {
            $(fn $name(&self) -> u32 $body)*
        }
    };
}

entry_point!(#[allow(unused)] pub extern "C" count(by: u32) -> u32 { *OPEN.acquire() += by; by });
entry_point!(extern "system" count_declared(token: &mut LockToken, by: u32) -> u32 {
    *OPEN.acquire() += by;
    *OPEN.acquire(token)
});
helper!(pub(crate) add<'a>((first, _) = (&'a u32, u8), token: &LockToken) -> &'a u32 {
    *OPEN.acquire() += *first;
    first
});
helper!(read by spin_lock_safe::LockToken);
scope!(pub driver {
    fn count() -> u32 { *OPEN.acquire() += 1; 1 }
    pub const fn two() -> u32 { 2 }
    pub fn all() -> u32 { count() + two() + <Disk>::own(Disk) }
    #[derive(Clone, Copy)] pub struct Disk;
    impl Disk { fn own(self) -> u32 { count() * 3 } }
    pub unsafe extern "C" fn entry_point() -> u32 { all() }
});
struct Adapter;
scope!(Adapter: ; first second { *OPEN.acquire() });

fn main() {
    let declared: unsafe extern "system" fn(u32) -> u32 = count_declared;
    // SAFETY: no lock is held, and there is no other token.
    unsafe {
        assert_eq!(count(1), 1);
        assert_eq!(declared(2), 3);
        assert_eq!(driver::entry_point(), 6);
    }
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    assert_eq!(*add((&5, 0), &token), 5);
    assert_eq!(read(&token), 10);
    assert_eq!(Adapter.first(&token) + Adapter.second(&token), 20);
}
