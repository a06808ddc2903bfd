// Package forms reads filters from query parameters.
package forms

import (
	"fmt"
	"net/url"
	"sync"

	"github.com/gorilla/schema"
)

const (
	defaultLimit = 50
	maxLimit     = 500
)

// DeviceFilter selects devices; an empty Vendor means all.
type DeviceFilter struct {
	Vendor string `schema:"vendor"`
	Limit  int    `schema:"limit"`
}

// AlertFilter selects alerts; an empty DeviceID means all devices.
type AlertFilter struct {
	DeviceID      string `schema:"device_id"`
	TriggeredOnly bool   `schema:"triggered"`
	Limit         int    `schema:"limit"`
}

// DecodeDeviceFilter reads the filter of a list of devices.
func DecodeDeviceFilter(values url.Values) (DeviceFilter, error) {
	filter := DeviceFilter{Limit: defaultLimit}
	decoder := schema.NewDecoder() // WRONG: a decoder for every query; what it learns of DeviceFilter is lost
	decoder.IgnoreUnknownKeys(true)
	if err := decoder.Decode(&filter, values); err != nil {
		return DeviceFilter{}, err
	}
	return filter, checkLimit(filter.Limit)
}

// DecodeAlertFilter reads the filter of a list of alerts.
func DecodeAlertFilter(values url.Values) (AlertFilter, error) {
	filter := AlertFilter{Limit: defaultLimit}
	if err := queryDecoder().Decode(&filter, values); err != nil {
		return AlertFilter{}, err
	}
	return filter, checkLimit(filter.Limit)
}

// queryDecoder returns the decoder of this package, set up on first use.
var queryDecoder = sync.OnceValue(func() *schema.Decoder {
	decoder := schema.NewDecoder() // RIGHT: OnceValue runs this once
	decoder.IgnoreUnknownKeys(true)
	return decoder
})

func checkLimit(limit int) error {
	if limit < 1 || limit > maxLimit {
		return fmt.Errorf("limit must be between 1 and %d", maxLimit)
	}
	return nil
}
