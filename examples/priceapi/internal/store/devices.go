package store

import bolt "go.etcd.io/bbolt"

// CreateDevice stores device under a new id and returns it with that id.
func (s *Store) CreateDevice(device DeviceEntity) (DeviceEntity, error) {
	err := s.db.Update(func(tx *bolt.Tx) (err error) {
		b := tx.Bucket(devicesBucket)
		if device.ID, err = nextID(b, "d"); err != nil {
			return err
		}
		return put(b, []byte(device.ID), device)
	})
	return device, err
}

// UpdateDevice sets name and vendor of a device that exists.
func (s *Store) UpdateDevice(id, name, vendor string) (device DeviceEntity, err error) {
	err = s.db.Update(func(tx *bolt.Tx) (err error) {
		b := tx.Bucket(devicesBucket)
		if device, err = get[DeviceEntity](b, id); err != nil {
			return err
		}
		device.Name, device.Vendor = name, vendor
		return put(b, []byte(id), device)
	})
	return device, err
}

// Device returns the device with the given id.
func (s *Store) Device(id string) (device DeviceEntity, err error) {
	err = s.db.View(func(tx *bolt.Tx) (err error) {
		device, err = get[DeviceEntity](tx.Bucket(devicesBucket), id)
		return err
	})
	return device, err
}

// Devices returns at most limit devices, oldest first; all vendors if vendor
// is empty.
func (s *Store) Devices(vendor string, limit int) (devices []DeviceEntity, err error) {
	err = s.db.View(func(tx *bolt.Tx) (err error) {
		devices, err = find(tx.Bucket(devicesBucket), limit, func(d DeviceEntity) bool {
			return vendor == "" || d.Vendor == vendor
		})
		return err
	})
	return devices, err
}
