// Package store keeps devices, prices and alerts in one bbolt file.
package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"
)

// ErrNotFound is returned, wrapped, for a device or alert that does not exist.
var ErrNotFound = errors.New("not found")

// lockTimeout bounds the wait for the file: a second process on the same file
// gets an error instead of hanging.
const lockTimeout = time.Second

var (
	devicesBucket = []byte("devices") // device id -> DeviceEntity
	pricesBucket  = []byte("prices")  // device id -> bucket of sequence number -> DevicePriceEntity
	alertsBucket  = []byte("alerts")  // alert id -> AlertEntity
)

// Store is safe for concurrent use.
type Store struct {
	db *bolt.DB
}

// Open opens the file at path, and makes it if need be.
func Open(path string) (*Store, error) {
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: lockTimeout})
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, name := range [][]byte{devicesBucket, pricesBucket, alertsBucket} {
			if _, err := tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("prepare store %s: %w", path, err), db.Close())
	}
	return &Store{db: db}, nil
}

// Close waits for running transactions and closes the file.
func (s *Store) Close() error { return s.db.Close() }

// nextID returns a new id for an entity of b. Ids sort in order of creation.
func nextID(b *bolt.Bucket, prefix string) (string, error) {
	n, err := b.NextSequence()
	return fmt.Sprintf("%s%08d", prefix, n), err
}

func put(b *bolt.Bucket, key []byte, entity any) error {
	data, err := json.Marshal(entity)
	if err != nil {
		return err
	}
	return b.Put(key, data)
}

func get[T any](b *bolt.Bucket, id string) (T, error) {
	var entity T
	data := b.Get([]byte(id))
	if data == nil {
		return entity, fmt.Errorf("%s: %w", id, ErrNotFound)
	}
	return entity, json.Unmarshal(data, &entity)
}

// find returns the entities of b that match, in order of their keys, at most
// limit of them. Nested buckets are left out.
func find[T any](b *bolt.Bucket, limit int, match func(T) bool) ([]T, error) {
	found := []T{}
	c := b.Cursor()
	for k, data := c.First(); k != nil && len(found) < limit; k, data = c.Next() {
		if data == nil {
			continue // a nested bucket
		}
		var entity T
		if err := json.Unmarshal(data, &entity); err != nil {
			return nil, fmt.Errorf("entity %q: %w", k, err)
		}
		if match(entity) {
			found = append(found, entity)
		}
	}
	return found, nil
}
