package forms_test

import (
	"net/url"
	"testing"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/forms"
)

func TestDecodeDeviceFilter(t *testing.T) {
	t.Parallel()
	got, err := forms.DecodeDeviceFilter(url.Values{"vendor": {"Acme"}, "utm_source": {"mail"}})
	if want := (forms.DeviceFilter{Vendor: "Acme", Limit: 50}); err != nil || got != want {
		t.Errorf("got %+v, %v; want %+v: unknown keys ignored, limit by default", got, err, want)
	}
	for _, limit := range []string{"0", "501", "many"} {
		if got, err := forms.DecodeDeviceFilter(url.Values{"limit": {limit}}); err == nil {
			t.Errorf("limit %s: got %+v, want an error", limit, got)
		}
	}
}

func TestDecodeAlertFilter(t *testing.T) {
	t.Parallel()
	got, err := forms.DecodeAlertFilter(url.Values{
		"device_id": {"d1"}, "triggered": {"true"}, "limit": {"3"}, "utm_source": {"mail"},
	})
	if want := (forms.AlertFilter{DeviceID: "d1", TriggeredOnly: true, Limit: 3}); err != nil || got != want {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
	if got, err := forms.DecodeAlertFilter(url.Values{"triggered": {"perhaps"}}); err == nil {
		t.Errorf("triggered=perhaps: got %+v, want an error", got)
	}
}
