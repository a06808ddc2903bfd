// Package model holds what the service shows to its clients.
package model

import "time"

// Device is a device whose prices are watched.
type Device struct {
	ID        string    `json:"id"`
	Name      string    `json:"name"`
	Vendor    string    `json:"vendor"`
	CreatedAt time.Time `json:"created_at"`
}

// DevicePrice is the price of a device in a shop at a moment.
type DevicePrice struct {
	DeviceID   string    `json:"device_id"`
	Amount     Cents     `json:"amount"`
	Currency   string    `json:"currency"`
	Shop       string    `json:"shop"`
	RecordedAt time.Time `json:"recorded_at"`
}

// Alert asks to be told when a device costs no more than Threshold.
type Alert struct {
	ID          string    `json:"id"`
	DeviceID    string    `json:"device_id"`
	Threshold   Cents     `json:"threshold"`
	Currency    string    `json:"currency"`
	Notify      string    `json:"notify"`
	CreatedAt   time.Time `json:"created_at"`
	TriggeredAt time.Time `json:"triggered_at,omitzero"`
}
