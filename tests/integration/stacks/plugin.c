/* plugin.c: two libraries of it differ in nothing but the size of a frame. */
void call(void (*function)(void));
void call(void (*function)(void))
{
    volatile char room[ROOM];
    room[0] = 1;
    function();
    (void)room[0];
}
