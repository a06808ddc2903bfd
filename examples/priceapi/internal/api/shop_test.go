package api_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
)

// newShop starts a shop that sells everything at one price, but what it does
// not know.
func newShop(t *testing.T) (address string) {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"shop":"Corner"}`)
	})
	mux.HandleFunc("/prices/{device}", func(w http.ResponseWriter, r *http.Request) {
		if r.PathValue("device") == "d00000002" {
			w.WriteHeader(http.StatusGone)
			return
		}
		_, _ = io.WriteString(w, `{"shop":"Corner","amount":"10.00","currency":"EUR"}`)
	})
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	return srv.URL
}

func TestRefresh(t *testing.T) {
	t.Parallel()
	s := start(t)
	for _, name := range []string{"Phone", "Gone"} {
		s.do("", http.MethodPost, "/devices", fmt.Sprintf(`{"name":%q,"vendor":"Acme"}`, name), http.StatusCreated, nil)
	}
	for range 2 { // the second is nothing new
		s.do("", http.MethodPost, "/devices/d00000001/refresh", "", http.StatusOK, nil)
	}
	var prices []model.DevicePrice
	s.do("", http.MethodGet, "/devices/d00000001/prices", "", http.StatusOK, &prices)
	if len(prices) != 1 || prices[0].Amount != 1000 || prices[0].Shop != "Corner" {
		t.Errorf("prices %+v, want the one of the shop", prices)
	}
	s.do("", http.MethodPost, "/devices/d00000002/refresh", "", http.StatusBadGateway, nil)
	s.do("", http.MethodPost, "/devices/d00000003/refresh", "", http.StatusNotFound, nil)

	var shop struct{ Shop string }
	s.do("", http.MethodGet, "/shop", "", http.StatusOK, &shop)
	if shop.Shop != "Corner" {
		t.Errorf("the shop says %+v", shop)
	}
}

func TestCurrencies(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.do("", http.MethodPost, "/devices", `{"name":"Phone","vendor":"Acme"}`, http.StatusCreated, nil)
	s.do("", http.MethodPost, "/devices/d00000001/refresh", "", http.StatusOK, nil)
	var prices []model.DevicePrice
	s.do("", http.MethodGet, "/devices/d00000001/prices/USD", "", http.StatusOK, &prices)
	if len(prices) != 1 || prices[0].Amount != 1158 || prices[0].Currency != "USD" {
		t.Errorf("prices in dollars: %+v", prices)
	}
	s.do("", http.MethodGet, "/devices/d00000001/prices/XXX", "", http.StatusUnprocessableEntity, nil)
	s.do("", http.MethodGet, "/devices/d00000009/prices/USD", "", http.StatusNotFound, nil)

	var rate struct{ Euros model.Cents }
	s.do("", http.MethodGet, "/rates/USD", "", http.StatusOK, &rate)
	if rate.Euros != 8636 {
		t.Errorf("a hundred dollars are %d cents", rate.Euros)
	}
	s.do("", http.MethodGet, "/rates/XXX", "", http.StatusNotFound, nil)
}
