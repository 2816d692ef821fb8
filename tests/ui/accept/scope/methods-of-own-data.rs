//! Methods of a role's own data are called through the adapter, also under names that lists have.
//! `HwDeviceExtension` dereferences to the extension, and an alias stands for its target.

use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::sys::{BOOLEAN, TRUE};
use spin_lock_safe::{HwDeviceExtension, SpinLock, Srb, spin_lock_safe};

pub struct Extension {
    waiting: SpinLock<Vec<Srb>>,
}

#[spin_lock_safe]
impl Extension {
    /// # Safety
    ///
    /// Storport calls it.
    #[spin_lock_safe(HW_STARTIO)]
    pub unsafe extern "system" fn start_io(adapter: &HwDeviceExtension<Self>, srb: Srb) -> BOOLEAN {
        adapter.push(srb);
        if adapter.count() > 3 {
            Self::drain(adapter);
        }
        TRUE
    }

    fn push(&self, srb: Srb) {
        self.waiting.acquire().push(srb);
    }

    fn count(&self) -> usize {
        self.waiting.acquire().len()
    }

    fn clear(&self) {
        let _ = self.waiting.acquire().pop();
    }

    fn drain(adapter: &HwDeviceExtension<Extension>) {
        adapter.clear();
        let all = core::mem::take(&mut *adapter.waiting.acquire());
        for srb in all {
            StorPortCompleteSrb(adapter, srb);
        }
    }
}

#[spin_lock_safe]
mod with_alias {
    use spin_lock_safe::{HwDeviceExtension, SpinLock};

    type Adapter = HwDeviceExtension<Extension>;

    pub struct Extension {
        count: SpinLock<u32>,
    }

    impl Extension {
        fn count(&self) -> u32 {
            *self.count.acquire()
        }
    }

    pub fn is_idle(adapter: &Adapter) -> bool {
        adapter.count() == 0
    }
}

fn main() {
    let _ = with_alias::is_idle;
}
