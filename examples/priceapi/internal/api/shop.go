// Connections that are opened for every request are a mistake as well:
//
//mapperlint:config groups=mapper,typemap,codec,validator,client

package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/go-chi/chi/v5"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/model"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

// shopTimeout bounds the wait for a shop, which may be slow.
const shopTimeout = 2 * time.Second

// shopAnswer is what a shop says of a device.
type shopAnswer struct {
	Shop     string      `json:"shop"`
	Amount   model.Cents `json:"amount"`
	Currency string      `json:"currency"`
}

// refreshPrice asks the shop for the price of a device, and records it if it is new.
func (a *API) refreshPrice(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	transport := &http.Transport{ResponseHeaderTimeout: shopTimeout} // WRONG: its connection and goroutines outlive the request
	client := &http.Client{Transport: transport, Timeout: 2 * shopTimeout}
	var answer shopAnswer
	if err := askShop(r.Context(), client, a.shop+"/prices/"+url.PathEscape(id), &answer); err != nil {
		writeError(w, http.StatusBadGateway, err.Error())
		return
	}
	price := store.DevicePriceEntity{
		DeviceID: id, AmountCents: int64(answer.Amount), Currency: answer.Currency, Shop: answer.Shop, SeenAt: time.Now().UTC(),
	}
	triggered, err := a.recordIfNew(price)
	if err != nil {
		writeFailure(w, err)
		return
	}
	writeJSON(w, http.StatusOK, map[string]int{"alerts_triggered": triggered})
}

// recordIfNew records a price unless the latest one says the same.
func (a *API) recordIfNew(price store.DevicePriceEntity) (triggered int, err error) {
	latest, err := a.store.Prices(price.DeviceID, 1)
	if err != nil {
		return 0, err
	}
	if len(latest) > 0 && latest[0].AmountCents == price.AmountCents && latest[0].Currency == price.Currency && latest[0].Shop == price.Shop {
		return 0, nil
	}
	return a.store.AddPrice(price)
}

var shopClient = &http.Client{ // RIGHT: one client, whose transport keeps the connection for the next request
	Transport: &http.Transport{ResponseHeaderTimeout: shopTimeout},
	Timeout:   2 * shopTimeout,
}

// describeShop answers with what the shop says of itself.
func (a *API) describeShop(w http.ResponseWriter, r *http.Request) {
	var answer json.RawMessage
	if err := askShop(r.Context(), shopClient, a.shop+"/", &answer); err != nil {
		writeError(w, http.StatusBadGateway, err.Error())
		return
	}
	writeJSON(w, http.StatusOK, answer)
}

// askShop reads the JSON at an address into answer.
func askShop(ctx context.Context, client *http.Client, address string, answer any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("the shop answers %s", resp.Status)
	}
	return json.NewDecoder(http.MaxBytesReader(nil, resp.Body, maxBody)).Decode(answer)
}
