package store_test

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

func TestDataOutlivesStore(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "prices.db")
	first, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	created, err := first.CreateDevice(store.DeviceEntity{Name: "Phone"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Open(path); err == nil {
		t.Error("opened a file twice: the second should get an error")
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}

	second, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if got, err := second.Device(created.ID); err != nil || got != created {
		t.Errorf("reopened: %+v, %v; want %+v", got, err, created)
	}
	if _, err := second.Device("d404"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("unknown device: %v, want ErrNotFound", err)
	}
}

// TestUnknownDevice asserts that nothing is stored for a device that is not there.
func TestUnknownDevice(t *testing.T) {
	t.Parallel()
	st, err := store.Open(filepath.Join(t.TempDir(), "prices.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if _, err := st.AddPrice(store.DevicePriceEntity{DeviceID: "d404"}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("price of an unknown device: %v, want ErrNotFound", err)
	}
	if _, err := st.CreateAlert(store.AlertEntity{DeviceID: "d404"}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("alert for an unknown device: %v, want ErrNotFound", err)
	}
	prices, err := st.AllPrices()
	if err != nil || len(prices) != 0 {
		t.Errorf("prices: %+v, %v; want none", prices, err)
	}
	alerts, err := st.Alerts(10, func(store.AlertEntity) bool { return true })
	if err != nil || len(alerts) != 0 {
		t.Errorf("alerts: %+v, %v; want none", alerts, err)
	}
}
