package store

import (
	"encoding/binary"
	"encoding/json"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// AddPrice stores a price of a device that exists and triggers the alerts that
// waited for it, in one transaction. It returns the number of these alerts.
func (s *Store) AddPrice(price DevicePriceEntity) (triggered int, err error) {
	err = s.db.Update(func(tx *bolt.Tx) error {
		if _, err := get[DeviceEntity](tx.Bucket(devicesBucket), price.DeviceID); err != nil {
			return err
		}
		b, err := tx.Bucket(pricesBucket).CreateBucketIfNotExists([]byte(price.DeviceID))
		if err != nil {
			return err
		}
		n, err := b.NextSequence()
		if err != nil {
			return err
		}
		// Big-endian, so that keys sort in the order in which prices came.
		if err := put(b, binary.BigEndian.AppendUint64(nil, n), price); err != nil {
			return err
		}
		triggered, err = triggerAlerts(tx.Bucket(alertsBucket), price)
		return err
	})
	return triggered, err
}

// Prices returns the latest prices of a device that exists, newest first, at
// most limit of them.
func (s *Store) Prices(deviceID string, limit int) ([]DevicePriceEntity, error) {
	prices := []DevicePriceEntity{}
	err := s.db.View(func(tx *bolt.Tx) error {
		if _, err := get[DeviceEntity](tx.Bucket(devicesBucket), deviceID); err != nil {
			return err
		}
		b := tx.Bucket(pricesBucket).Bucket([]byte(deviceID))
		if b == nil {
			return nil // a device without prices
		}
		c := b.Cursor()
		for k, data := c.Last(); k != nil && len(prices) < limit; k, data = c.Prev() {
			var price DevicePriceEntity
			if err := json.Unmarshal(data, &price); err != nil {
				return fmt.Errorf("price %x of %s: %w", k, deviceID, err)
			}
			prices = append(prices, price)
		}
		return nil
	})
	return prices, err
}

// AllPrices returns every price, by device, oldest first.
func (s *Store) AllPrices() ([]DevicePriceEntity, error) {
	var prices []DevicePriceEntity
	err := s.db.View(func(tx *bolt.Tx) error {
		devices := tx.Bucket(pricesBucket)
		return devices.ForEachBucket(func(device []byte) error {
			return devices.Bucket(device).ForEach(func(k, data []byte) error {
				var price DevicePriceEntity
				if err := json.Unmarshal(data, &price); err != nil {
					return fmt.Errorf("price %x of %s: %w", k, device, err)
				}
				prices = append(prices, price)
				return nil
			})
		})
	})
	return prices, err
}
