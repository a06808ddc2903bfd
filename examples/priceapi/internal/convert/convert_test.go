package convert

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

var noon = time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC)

func TestPriceBothWays(t *testing.T) {
	t.Parallel()
	entity := store.DevicePriceEntity{DeviceID: "d1", AmountCents: 1999, Currency: "EUR", Shop: "Corner", SeenAt: noon}
	price := model.DevicePrice{DeviceID: "d1", Amount: 1999, Currency: "EUR", Shop: "Corner", RecordedAt: noon}

	if got, err := DevicePriceEntityToDevicePrice(entity); err != nil || got != price {
		t.Errorf("DevicePriceEntityToDevicePrice = %+v, %v; want %+v", got, err, price)
	}
	if got, err := DevicePriceToDevicePriceEntity(price); err != nil || got != entity {
		t.Errorf("DevicePriceToDevicePriceEntity = %+v, %v; want %+v", got, err, entity)
	}
}

func TestDeviceEntityToDevice(t *testing.T) {
	t.Parallel()
	got, err := DeviceEntityToDevice(store.DeviceEntity{ID: "d1", Name: "Phone", Vendor: "Acme", CreatedAt: noon})
	want := model.Device{ID: "d1", Name: "Phone", Vendor: "Acme", CreatedAt: noon}
	if err != nil || got != want {
		t.Errorf("DeviceEntityToDevice = %+v, %v; want %+v", got, err, want)
	}
}

func TestAlertEntityToAlertLeavesClientOut(t *testing.T) {
	t.Parallel()
	got, err := AlertEntityToAlert(store.AlertEntity{
		ID: "a1", Client: "team-7", DeviceID: "d1", ThresholdCents: 1500, Currency: "EUR",
		Notify: "mailto:ops@example.com", CreatedAt: noon, TriggeredAt: noon.Add(time.Hour),
	})
	want := model.Alert{
		ID: "a1", DeviceID: "d1", Threshold: 1500, Currency: "EUR",
		Notify: "mailto:ops@example.com", CreatedAt: noon, TriggeredAt: noon.Add(time.Hour),
	}
	if err != nil || got != want {
		t.Errorf("AlertEntityToAlert = %+v, %v; want %+v", got, err, want)
	}
}

func TestCopyFieldsErrors(t *testing.T) {
	t.Parallel()
	type source struct{ Amount int64 }
	var missing struct{ Shop string }
	// int64 to string is a legal conversion in Go, to a rune: not what is meant.
	var otherKind struct{ Amount string }

	for _, test := range []struct {
		dst  any
		want string
	}{
		{&missing, "has no field for shop"},
		{&otherKind, "cannot convert int64 to string"},
	} {
		dst := reflect.ValueOf(test.dst)
		err := copyFields(entityMapper.TypeMap(dst.Type().Elem()), entityMapper.TypeMap(reflect.TypeFor[source]()),
			dst, reflect.ValueOf(source{Amount: 65}))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("copyFields to %s: %v, want an error with %q", dst.Type(), err, test.want)
		}
	}
}
