package rates_test

import (
	"testing"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/rates"
)

func TestConvert(t *testing.T) {
	t.Parallel()
	table := rates.NewTable()
	for _, test := range []struct {
		amount   model.Cents
		from, to string
		want     model.Cents
	}{
		{1999, "EUR", "EUR", 1999},
		{1000, "EUR", "USD", 1158},
		{1158, "USD", "EUR", 1000},
		{0, "GBP", "JPY", 0},
	} {
		if got, err := table.Convert(test.amount, test.from, test.to); err != nil || got != test.want {
			t.Errorf("Convert(%d, %s, %s) = %d, %v; want %d", test.amount, test.from, test.to, got, err, test.want)
		}
	}
	if got, err := table.Convert(1, "EUR", "XXX"); err == nil {
		t.Errorf("an unknown currency: %d, want an error", got)
	}
}
