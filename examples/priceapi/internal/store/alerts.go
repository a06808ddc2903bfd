package store

import (
	"math"

	bolt "go.etcd.io/bbolt"
)

// CreateAlert stores an alert for a device that exists under a new id and
// returns it with that id.
func (s *Store) CreateAlert(alert AlertEntity) (AlertEntity, error) {
	err := s.db.Update(func(tx *bolt.Tx) (err error) {
		if _, err := get[DeviceEntity](tx.Bucket(devicesBucket), alert.DeviceID); err != nil {
			return err
		}
		b := tx.Bucket(alertsBucket)
		if alert.ID, err = nextID(b, "a"); err != nil {
			return err
		}
		return put(b, []byte(alert.ID), alert)
	})
	return alert, err
}

// Alert returns the alert with the given id.
func (s *Store) Alert(id string) (alert AlertEntity, err error) {
	err = s.db.View(func(tx *bolt.Tx) (err error) {
		alert, err = get[AlertEntity](tx.Bucket(alertsBucket), id)
		return err
	})
	return alert, err
}

// Alerts returns the alerts that match, oldest first, at most limit of them.
func (s *Store) Alerts(limit int, match func(AlertEntity) bool) (alerts []AlertEntity, err error) {
	err = s.db.View(func(tx *bolt.Tx) (err error) {
		alerts, err = find(tx.Bucket(alertsBucket), limit, match)
		return err
	})
	return alerts, err
}

// triggerAlerts marks the waiting alerts of b that price satisfies.
func triggerAlerts(b *bolt.Bucket, price DevicePriceEntity) (int, error) {
	alerts, err := find(b, math.MaxInt, func(a AlertEntity) bool {
		return a.TriggeredAt.IsZero() && a.DeviceID == price.DeviceID &&
			a.Currency == price.Currency && price.AmountCents <= a.ThresholdCents
	})
	if err != nil {
		return 0, err
	}
	for _, alert := range alerts {
		alert.TriggeredAt = price.SeenAt
		if err := put(b, []byte(alert.ID), alert); err != nil {
			return 0, err
		}
	}
	return len(alerts), nil
}
