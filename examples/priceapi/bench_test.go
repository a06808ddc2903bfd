package main

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/api"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/convert"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

// BenchmarkConverter converts between the same two types, five fields each:
// with a mapper built for every price, and with one package variable.
func BenchmarkConverter(b *testing.B) {
	seen := time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC)
	entity := store.DevicePriceEntity{DeviceID: "d1", AmountCents: 1999, Currency: "EUR", Shop: "Corner", SeenAt: seen}
	price := model.DevicePrice{DeviceID: "d1", Amount: 1999, Currency: "EUR", Shop: "Corner", RecordedAt: seen}

	b.Run("wrong", func(b *testing.B) {
		for b.Loop() {
			if got, err := convert.DevicePriceEntityToDevicePrice(entity); err != nil || got != price {
				b.Fatal(got, err)
			}
		}
	})
	b.Run("right", func(b *testing.B) {
		for b.Loop() {
			if got, err := convert.DevicePriceToDevicePriceEntity(price); err != nil || got != entity {
				b.Fatal(got, err)
			}
		}
	})
}

// BenchmarkValidator sends the same invalid device to the handler that builds
// a validator and to the one that uses the validator of the API. Whole
// requests, without the network; a refused one does not touch the store.
func BenchmarkValidator(b *testing.B) {
	st, err := store.Open(filepath.Join(b.TempDir(), "prices.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer st.Close()
	handler := api.NewAPI(st, "").Handler()

	for _, bench := range []struct{ name, method, path string }{
		{"wrong", http.MethodPost, "/devices"},
		{"right", http.MethodPut, "/devices/d1"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				w := httptest.NewRecorder()
				handler.ServeHTTP(w, httptest.NewRequest(bench.method, bench.path, strings.NewReader(`{"name":"Phone"}`)))
				if w.Code != http.StatusUnprocessableEntity {
					b.Fatal(w.Code, w.Body)
				}
			}
		})
	}
}
