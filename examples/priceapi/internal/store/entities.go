package store

import "time"

// The entities are what is written to the file. The map tag names the field
// of the model that a field stands for, where the names differ.

// DeviceEntity is a stored device.
type DeviceEntity struct {
	ID        string    `json:"id"`
	Name      string    `json:"name"`
	Vendor    string    `json:"vendor"`
	CreatedAt time.Time `json:"created_at"`
}

// DevicePriceEntity is a stored price.
type DevicePriceEntity struct {
	DeviceID    string    `json:"device_id"`
	AmountCents int64     `json:"amount_cents" map:"amount"`
	Currency    string    `json:"currency"`
	Shop        string    `json:"shop"`
	SeenAt      time.Time `json:"seen_at"      map:"recordedat"`
}

// AlertEntity is a stored alert. A zero TriggeredAt means that it still waits.
type AlertEntity struct {
	ID             string    `json:"id"`
	Client         string    `json:"client"`
	DeviceID       string    `json:"device_id"`
	ThresholdCents int64     `json:"threshold_cents" map:"threshold"`
	Currency       string    `json:"currency"`
	Notify         string    `json:"notify"`
	CreatedAt      time.Time `json:"created_at"`
	TriggeredAt    time.Time `json:"triggered_at,omitzero"`
}
